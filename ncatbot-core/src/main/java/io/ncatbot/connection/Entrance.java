package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who is let in where NapCat comes to us: the token, and the accounts.
 */
public final class Entrance {

	private static final String BEARER = "Bearer ";

	private final String token;

	private final Set<Long> accounts;

	/**
	 * Creates an entrance.
	 * @param token what NapCat has to know; empty to let everybody in
	 * @param accounts the QQ numbers that may come; empty for all
	 */
	public Entrance(String token, Set<Long> accounts) {
		this.token = token;
		this.accounts = Set.copyOf(accounts);
	}

	/**
	 * Returns what NapCat has to know.
	 * @return the token; empty where everybody is let in
	 */
	public String token() {
		return this.token;
	}

	/**
	 * Tells whether a handshake shows the token, as a header or as a parameter. How long
	 * it takes does not depend on what is wrong.
	 * @param authorization the header {@code Authorization}: {@code Bearer} and the
	 * token, or the bare token; null if there is none
	 * @param parameter the query's {@code access_token}; null if there is none
	 * @return whether the token is right, or none is needed
	 */
	public boolean admits(@Nullable String authorization, @Nullable String parameter) {
		if (this.token.isEmpty()) {
			return true;
		}
		if (parameter != null && !parameter.isEmpty()) {
			return isToken(parameter);
		}
		if (authorization == null) {
			return false;
		}
		int bearer = authorization.lastIndexOf(BEARER);
		return isToken((bearer >= 0) ? authorization.substring(bearer + BEARER.length()) : authorization);
	}

	private boolean isToken(String shown) {
		return MessageDigest.isEqual(this.token.getBytes(StandardCharsets.UTF_8),
				shown.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the account that NapCat names.
	 * @param selfId the header {@code X-Self-ID}; null if there is none
	 * @return the QQ number; 0 if it is none
	 */
	public static long account(@Nullable String selfId) {
		return (selfId != null && selfId.matches("[1-9][0-9]{0,17}")) ? Long.parseLong(selfId) : 0;
	}

	/**
	 * Tells whether an account may come.
	 * @param account the QQ number
	 * @return whether it is one of those that may come, or all may
	 */
	public boolean takes(long account) {
		return this.accounts.isEmpty() || this.accounts.contains(account);
	}

	@Override
	public String toString() {
		return "entrance for %s, %s".formatted(this.accounts.isEmpty() ? "all accounts" : this.accounts,
				this.token.isEmpty() ? "without a token" : "with a token");
	}

}
