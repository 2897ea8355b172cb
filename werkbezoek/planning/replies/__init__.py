"""Answers to invitations: read from mails and calendar files, matched with invitees, set after a yes."""

from .reading import ANSWERS, Replies, Reply, ReplyFile, accept, read_replies
