package io.ncatbot.simulator.file;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that QQ knows.
 *
 * @param key the key that NapCat handed out first
 * @param name its name
 * @param content what it holds
 */
public record StoredFile(String key, String name, FileContent content) {

	/**
	 * How large it is.
	 * @return bytes
	 * @throws UncheckedIOException when it is gone
	 */
	public long size() {
		try {
			return this.content.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
