package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.ncatbot.benchmarks.soak.bot.CallOutcome;

/**
 * One call that a handler made.
 *
 * @param number its number
 * @param outcome how it ended
 * @param begun when it was begun, in milliseconds since 1970
 * @param ended when it ended
 */
record CallRecord(int number, CallOutcome outcome, long begun, long ended) {

	private static final CallOutcome[] OUTCOMES = CallOutcome.values();

	private static final int BYTES = Integer.BYTES + 1 + 2 * Long.BYTES;

	static List<CallRecord> read(Path file) throws IOException {
		List<CallRecord> calls = new ArrayList<>();
		if (Files.exists(file)) {
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
			while (bytes.remaining() >= BYTES) {
				calls.add(new CallRecord(bytes.getInt(), OUTCOMES[bytes.get()], bytes.getLong(), bytes.getLong()));
			}
		}
		return calls;
	}

}
