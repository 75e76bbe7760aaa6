package io.wkmigrate.api.ir;

/** What a dataset stands for once its rule has translated it: where data is and in which form. The kinds are the rules' own. */
public interface Dataset {}
