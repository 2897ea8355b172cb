"""Tests in a real JupyterLab; a package, so that it stops after its last test."""
