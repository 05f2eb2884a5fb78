package io.ncatbot.benchmarks.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the handlers of one account got, in the order in which they were called.
 */
final class Deliveries {

	private final IntBuffer pairs;

	private Deliveries(IntBuffer pairs) {
		this.pairs = pairs;
	}

	static Deliveries read(Path file) throws IOException {
		return new Deliveries(
				Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)).asIntBuffer() : IntBuffer.allocate(0));
	}

	/** Deliveries of chats and events in turn. */
	static Deliveries of(int... pairs) {
		return new Deliveries(IntBuffer.wrap(pairs));
	}

	int size() {
		return this.pairs.limit() / 2;
	}

	int chat(int place) {
		return this.pairs.get(2 * place);
	}

	int event(int place) {
		return this.pairs.get(2 * place + 1);
	}

}
