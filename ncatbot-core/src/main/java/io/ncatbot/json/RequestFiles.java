package io.ncatbot.json;

import io.ncatbot.message.FileSource;

/**
 * The files of one request: what is written for each, wherever in the request it stands.
 */
final class RequestFiles {

	private final FileNaming naming;

	private boolean fetched;

	private boolean own;

	RequestFiles(FileNaming naming) {
		this.naming = naming;
	}

	String textOf(FileSource file) {
		this.fetched |= file.isFetched();
		String reference = file.reference();
		if (reference != null) {
			return reference;
		}
		this.own = true;
		return this.naming.textOf(file);
	}

	/** Whether NapCat first has to fetch one of them. */
	boolean fetched() {
		return this.fetched;
	}

	/** Whether the content of one of them is our own. */
	boolean own() {
		return this.own;
	}

}
