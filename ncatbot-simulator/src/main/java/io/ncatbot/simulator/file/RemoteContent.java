package io.ncatbot.simulator.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * What nobody fetched.
 *
 * @param url where it is said to be
 */
record RemoteContent(String url) implements FileContent {

	@Override
	public long size() {
		return 0;
	}

	@Override
	public InputStream open() throws IOException {
		throw new IOException("The simulator fetches nothing from the web, not even " + this.url);
	}

}
