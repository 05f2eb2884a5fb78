package io.ncatbot.api;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be brought to NapCat or from it, for a reason on this side or because
 * something was missing in the end: its message names the file and the cure. What the
 * file was for was not carried out.
 */
public final class FileTransferException extends CallException {

	/**
	 * Creates the exception.
	 * @param action the action's wire name
	 * @param message what is wrong with which file, and what helps
	 * @param cause what went wrong below, or null
	 */
	public FileTransferException(String action, String message, @Nullable Throwable cause) {
		super(action, message);
		if (cause != null) {
			initCause(cause);
		}
	}

}
