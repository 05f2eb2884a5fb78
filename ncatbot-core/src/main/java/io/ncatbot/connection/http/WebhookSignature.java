package io.ncatbot.connection.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The proof that NapCat gives with each post: {@code sha1=} and the HMAC of the raw body
 * in hexadecimal digits, with the token as the key.
 */
public final class WebhookSignature {

	private static final String ALGORITHM = "HmacSHA1";

	private static final String PREFIX = "sha1=";

	private WebhookSignature() {
	}

	/**
	 * Tells whether a body was signed with a token. How long it takes does not depend on
	 * what is wrong.
	 * @param token the token, not empty
	 * @param body the body as it came, before anything is read of it
	 * @param signature the header {@code X-Signature}; null if there is none
	 * @return whether it was
	 */
	public static boolean matches(String token, byte[] body, @Nullable String signature) {
		if (signature == null) {
			return false;
		}
		String expected = PREFIX + HexFormat.of().formatHex(hmac(token, body));
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] hmac(String token, byte[] body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return mac.doFinal(body);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JVM has " + ALGORITHM, ex);
		}
	}

}
