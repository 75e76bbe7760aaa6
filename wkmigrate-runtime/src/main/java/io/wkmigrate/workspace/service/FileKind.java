package io.wkmigrate.workspace.service;

/** What an object of the workspace is. */
public enum FileKind {
    /** A Python notebook; its path has no extension. */
    NOTEBOOK,
    /** Any other file. */
    FILE
}
