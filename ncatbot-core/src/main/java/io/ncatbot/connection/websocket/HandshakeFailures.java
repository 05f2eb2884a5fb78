package io.ncatbot.connection.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import io.ncatbot.connection.LinkFailure;
import org.apache.tomcat.websocket.AuthenticationException;

/**
 * Tells apart why a handshake failed. The Jakarta client has one exception for
 * everything, so the causes and, for the HTTP status, the text decide.
 */
final class HandshakeFailures {

	private static final Pattern STATUS = Pattern.compile("\\[(\\d{3})]");

	private static final int PROXY_LOGIN = 407;

	private HandshakeFailures() {
	}

	record Finding(LinkFailure failure, String detail) {

	}

	/**
	 * Finds out what kind of failure it is.
	 * @param failure how the handshake ended
	 * @param throughProxy whether there is a proxy on the way
	 */
	static Finding of(Throwable failure, boolean throughProxy) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnresolvedAddressException) {
				return new Finding(LinkFailure.NOBODY_LISTENS, "the host name is unknown");
			}
			if (cause instanceof AuthenticationException && throughProxy) {
				// It was challenged, and has nothing to show.
				return ofStatus(PROXY_LOGIN);
			}
			if (cause instanceof SSLException) {
				return new Finding(LinkFailure.TLS_FAILED, String.valueOf(cause.getMessage()));
			}
			Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
			if (status.find()) {
				return ofStatus(Integer.parseInt(status.group(1)));
			}
			if (cause instanceof EOFException) {
				return new Finding(LinkFailure.NOBODY_LISTENS, "the connection was closed during the handshake");
			}
			if (cause instanceof TimeoutException) {
				return new Finding(LinkFailure.NOBODY_LISTENS, "no answer in time");
			}
			if (cause instanceof IOException && cause.getMessage() != null) {
				return new Finding(LinkFailure.NOBODY_LISTENS, cause.getMessage());
			}
		}
		return new Finding(LinkFailure.NOT_A_WEBSOCKET, String.valueOf(failure.getMessage()));
	}

	private static Finding ofStatus(int status) {
		String detail = "HTTP status " + status;
		if (status == 401 || status == 403) {
			// NapCat opens the socket and says so there; others, and what stands before
			// it, refuse the handshake.
			return new Finding(LinkFailure.WRONG_TOKEN, detail);
		}
		if (status == PROXY_LOGIN) {
			return new Finding(LinkFailure.PROXY_REFUSES, detail);
		}
		// What stands before NapCat is there, NapCat is not.
		boolean gateway = status == 502 || status == 503 || status == 504;
		return new Finding(gateway ? LinkFailure.NOBODY_LISTENS : LinkFailure.NOT_A_WEBSOCKET, detail);
	}

}
