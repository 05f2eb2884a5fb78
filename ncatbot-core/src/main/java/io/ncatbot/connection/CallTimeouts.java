package io.ncatbot.connection;

import java.time.Duration;

/**
 * How long a call waits for its answer. NapCat's own waiting is the measure: it takes
 * longer the more it has to bring to QQ's servers, and longest when it first has to fetch
 * a file itself.
 */
final class CallTimeouts {

	private static final int MEBIBYTE = 1 << 20;

	private static final Duration PER_MEBIBYTE = Duration.ofSeconds(5);

	private final ConnectionSettings settings;

	CallTimeouts(ConnectionSettings settings) {
		this.settings = settings;
	}

	Duration of(String action, int requestLength, boolean namesRemoteFile) {
		if (!isSend(action)) {
			return this.settings.callTimeout();
		}
		Duration least = namesRemoteFile ? this.settings.slowCallTimeout() : this.settings.callTimeout();
		return least.plus(PER_MEBIBYTE.multipliedBy(requestLength / MEBIBYTE));
	}

	private static boolean isSend(String action) {
		return action.startsWith("send_") && action.contains("msg");
	}

}
