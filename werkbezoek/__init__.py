"""Planning kit for working visits."""
