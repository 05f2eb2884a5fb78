package io.ncatbot.simulator.file;

import java.io.InputStream;
import java.util.Objects;

/**
 * Bytes made of their position.
 */
final class GeneratedBytes extends InputStream {

	private final long size;

	private long position;

	GeneratedBytes(long size) {
		this.size = size;
	}

	@Override
	public int read() {
		return (this.position < this.size) ? at(this.position++) & 0xff : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		int count = (int) Math.min(length, this.size - this.position);
		for (int i = 0; i < count; i++) {
			target[offset + i] = at(this.position++);
		}
		return (count > 0) ? count : -1;
	}

	/** The finalizer of SplitMix64: no two blocks of a file are alike. */
	private static byte at(long position) {
		long mixed = (position + 1) * 0x9e3779b97f4a7c15L;
		mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
		return (byte) (mixed >>> 56);
	}

}
