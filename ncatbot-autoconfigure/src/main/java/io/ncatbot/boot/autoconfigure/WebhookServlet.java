package io.ncatbot.boot.autoconfigure;

import java.io.IOException;

import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.http.WebhookSignature;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Takes the events that NapCat posts. The answer is always empty and comes before the
 * event is handled: what handlers reply is sent as a call, since an answer here would
 * always quote the message and nobody would learn whether it was sent.
 */
final class WebhookServlet extends HttpServlet {

	private static final int TOO_LARGE = 413;

	private final Doorway doorway;

	private final transient IncomingConnections bots;

	private final int bodyLimit;

	WebhookServlet(Doorway doorway, IncomingConnections bots, long bodyLimit) {
		this.doorway = doorway;
		this.bots = bots;
		this.bodyLimit = (int) Math.min(bodyLimit, Integer.MAX_VALUE - 16);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(take(request));
	}

	private int take(HttpServletRequest request) throws IOException {
		int early = this.doorway.refusal(request);
		if (early != 0) {
			return early;
		}
		// In chunks, and so without a length that could be looked at.
		byte[] body = request.getInputStream().readNBytes(this.bodyLimit + 1);
		if (body.length > this.bodyLimit) {
			return TOO_LARGE;
		}
		String token = this.doorway.entrance().token();
		if (!token.isEmpty() && !WebhookSignature.matches(token, body, request.getHeader("X-Signature"))) {
			this.doorway.wrongToken(request);
			return HttpServletResponse.SC_UNAUTHORIZED;
		}
		long account = this.doorway.entrance().account(request.getHeader("X-Self-ID"));
		if (account == 0) {
			this.doorway.unwantedAccount(request);
			return HttpServletResponse.SC_FORBIDDEN;
		}
		this.doorway.welcome(request);
		try {
			this.bots.posted(account, body);
			return HttpServletResponse.SC_NO_CONTENT;
		}
		catch (IllegalArgumentException ex) {
			return HttpServletResponse.SC_BAD_REQUEST;
		}
		catch (IllegalStateException ex) {
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
	}

}
