package io.ncatbot.connection.transfer;

import io.ncatbot.api.file.HostFile;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.StreamFrames;
import org.jspecify.annotations.Nullable;

/**
 * How an upload ended.
 *
 * @param file where the file is; null when NapCat refused it
 * @param reply NapCat's last answer
 */
record UploadOutcome(@Nullable HostFile file, ReplyFrame reply) {

	private static final int UNKNOWN_ACTION = 1404;

	/** HTTP has one code for this and for what a handler throws. */
	private static final int UNKNOWN_ACTION_OR_FAILURE = 200;

	/**
	 * Whether the peer knows no uploads. A handler of NapCat that fails says so in its
	 * data, and who does not know the action has no data.
	 */
	boolean isUnknownAction() {
		int code = this.reply.retcode();
		return code == UNKNOWN_ACTION || (code == UNKNOWN_ACTION_OR_FAILURE && !StreamFrames.isStreamError(this.reply));
	}

}
