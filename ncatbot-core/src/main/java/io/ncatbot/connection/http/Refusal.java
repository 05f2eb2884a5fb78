package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;

import io.ncatbot.connection.LinkFailure;

/**
 * Why a connection over HTTP does not come about, or does not last.
 *
 * @param failure what kind of failure it is
 * @param detail what happened, in words
 */
record Refusal(LinkFailure failure, String detail) {

	private static final int PROXY_LOGIN = 407;

	static final Refusal TOO_LATE = new Refusal(LinkFailure.NOBODY_LISTENS, "no answer in time");

	/** NapCat says 403; what stands before it, or is no NapCat, may say 401. */
	static boolean isWrongToken(int status) {
		return status == 401 || status == 403;
	}

	/** Neither has reached NapCat. */
	static boolean isTurnedAway(int status) {
		return isWrongToken(status) || status == PROXY_LOGIN;
	}

	static Refusal ofStatus(int status) {
		if (status == PROXY_LOGIN) {
			return new Refusal(LinkFailure.PROXY_REFUSES, words(status));
		}
		if (isWrongToken(status)) {
			return new Refusal(LinkFailure.WRONG_TOKEN, words(status));
		}
		// What stands before NapCat is there, NapCat is not.
		boolean gateway = status == 502 || status == 503 || status == 504;
		return new Refusal(gateway ? LinkFailure.NOBODY_LISTENS : LinkFailure.NOT_AN_HTTP_SERVER, words(status));
	}

	static Refusal of(Throwable failure) {
		Throwable cause = cause(failure);
		if (cause instanceof SSLException) {
			return new Refusal(LinkFailure.TLS_FAILED, words(cause));
		}
		return new Refusal((cause instanceof IOException) ? LinkFailure.NOBODY_LISTENS : LinkFailure.NOT_AN_HTTP_SERVER,
				words(cause));
	}

	static Throwable cause(Throwable failure) {
		return (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
	}

	static String words(Throwable failure) {
		Throwable cause = cause(failure);
		if (cause.getCause() instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
			return "the host name is unknown";
		}
		if (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException) {
			return TOO_LATE.detail();
		}
		if (cause.getMessage() != null) {
			return cause.getMessage();
		}
		return (cause instanceof ConnectException) ? "connection refused" : cause.getClass().getSimpleName();
	}

	static String words(int status) {
		return "HTTP status " + status + switch (status) {
			case 301, 302, 307, 308 -> ": it refers to another URL, which is not followed";
			case 426 -> ": that is a WebSocket server, for which the URL begins with ws://";
			default -> "";
		};
	}

}
