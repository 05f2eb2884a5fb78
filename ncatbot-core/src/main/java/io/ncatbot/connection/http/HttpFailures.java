package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;

import io.ncatbot.connection.LinkFailure;

/**
 * Tells apart how an exchange can fail.
 */
final class HttpFailures {

	private HttpFailures() {
	}

	static Throwable cause(Throwable failure) {
		return (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause() : failure;
	}

	/** Whether the request certainly has not reached anybody. */
	static boolean isUnsent(Throwable failure) {
		return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
				|| failure instanceof SSLException;
	}

	static LinkFailure kind(Throwable failure) {
		return (failure instanceof SSLException || !(failure instanceof IOException)) ? LinkFailure.NOT_AN_HTTP_SERVER
				: LinkFailure.NOBODY_LISTENS;
	}

	static String words(Throwable failure) {
		if (failure.getCause() instanceof UnresolvedAddressException) {
			return "the host name is unknown";
		}
		if (failure instanceof HttpConnectTimeoutException) {
			return "no answer in time";
		}
		if (failure instanceof SSLException) {
			return "TLS failed: " + failure.getMessage();
		}
		return (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
	}

	/** Why a status means that no NapCat HTTP server answers. */
	static String words(int status) {
		return (status == 426) ? "HTTP status 426: that is a WebSocket server, for which the URL begins with ws://"
				: "HTTP status " + status;
	}

}
