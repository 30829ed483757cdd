/** Drafts of declarations, made from samples of files. */
package io.milepost.app.infer;
