package io.ncatbot.simulator.message;

import io.ncatbot.simulator.file.FileStore;

/**
 * A picture that an action is given on its own, not in a message.
 */
public final class Picture {

	private Picture() {
	}

	/**
	 * Finds a picture as NapCat finds files.
	 * @param source a path, an address, {@code base64://}, {@code file://} or
	 * {@code data:}
	 * @param files keeps what the source carries itself
	 * @param failure what to say when there is no such file, with {@code %s} for the
	 * source
	 * @return the picture's name
	 * @throws SendFailedException when there is none
	 */
	public static String name(String source, FileStore files, String failure) {
		try {
			return MediaSource.of(source, files).name();
		}
		catch (SendFailedException ex) {
			throw new SendFailedException(failure.formatted(source));
		}
	}

}
