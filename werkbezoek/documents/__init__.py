"""Papers of a visit: what an audience may see, in which house style, as which file, and letters around them.

Its parts are the faces: ``audiences``, ``branding``, ``formats``, ``letters``, and the nbconvert exporters in
``exporters``. It may import every room that knows a plan, and none of those that people work in.
"""
