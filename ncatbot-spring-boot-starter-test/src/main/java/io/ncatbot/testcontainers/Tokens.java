package io.ncatbot.testcontainers;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Tokens that nobody can guess.
 */
final class Tokens {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 16;

	private Tokens() {
	}

	static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
