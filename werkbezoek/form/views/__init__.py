"""The widgets of the form: each shows a part of a session and passes on to it what the user does."""
