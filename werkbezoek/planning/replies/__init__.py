"""Answers to invitations: read from mails and calendar files, and set once the user agrees.

`read_replies` (``reading``) puts the steps together: ``mails`` and ``calendar_answers`` read the files,
``own_text`` leaves out signatures and quoted mails, ``senders`` finds the invitee, and ``answers`` reads what
is answered by the phrases in ``answers.toml``. `accept` sets the statuses.
"""

from .reading import ANSWERS, Reply, ReplyFile, accept, read_replies
