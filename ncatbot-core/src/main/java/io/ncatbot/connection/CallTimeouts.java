package io.ncatbot.connection;

import java.time.Duration;

import io.ncatbot.connection.transfer.OutgoingFiles;
import io.ncatbot.connection.transfer.WrittenCall;

/**
 * How long a call waits for its answer. NapCat's own waiting is the measure: it takes
 * longer the more it has to bring to QQ's servers, and longest when it first has to fetch
 * a file itself.
 */
final class CallTimeouts {

	private static final int MEBIBYTE = 1 << 20;

	private static final Duration PER_MEBIBYTE = Duration.ofSeconds(5);

	private final CallSettings settings;

	CallTimeouts(CallSettings settings) {
		this.settings = settings;
	}

	/** For what is neither sent nor carries a file. */
	Duration ordinary() {
		return this.settings.timeout();
	}

	/**
	 * How long to wait for the answer to a request.
	 * @param request the request
	 * @param files the files of our own in it
	 * @param uploaded how many bytes went to NapCat's host for it before, and go on from
	 * there
	 */
	Duration of(WrittenCall<?> request, OutgoingFiles files, long uploaded) {
		boolean fetched = request.namesRemoteFile() || files.bytesOnHost() > 0 || uploaded > 0;
		if (!fetched && !request.carriesFile() && !isSend(request.call().action())) {
			return ordinary();
		}
		Duration least = fetched ? this.settings.slowTimeout() : this.settings.timeout();
		long bytes = request.json().length() + files.bytesOnHost() + uploaded;
		return least.plus(PER_MEBIBYTE.multipliedBy(bytes / MEBIBYTE));
	}

	private static boolean isSend(String action) {
		return action.startsWith("send_") && action.contains("msg");
	}

}
