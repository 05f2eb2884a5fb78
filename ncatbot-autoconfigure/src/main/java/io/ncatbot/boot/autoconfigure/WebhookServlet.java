package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.ncatbot.connection.Entrance;
import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.http.WebhookSignature;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the events that NapCat posts. The answer is always empty and comes before the
 * event is handled: what handlers reply is sent as a call, since an answer here would
 * always quote the message and nobody would learn whether it was sent.
 */
final class WebhookServlet extends HttpServlet {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private final Doorway doorway;

	private final transient IncomingConnections bots;

	private final transient PostedBodies bodies;

	WebhookServlet(Doorway doorway, IncomingConnections bots, PostedBodies bodies) {
		this.doorway = doorway;
		this.bots = bots;
		this.bodies = bodies;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		int early = refusal(request);
		if (early != 0) {
			refuse(request, response, early, "");
			return;
		}
		byte[] body;
		try {
			body = this.bodies.read(request);
		}
		catch (PostedBodies.RefusedException ex) {
			logger.debug("A post from {} is refused: {}", request.getRemoteAddr(), ex.getMessage());
			if (ex instanceof PostedBodies.BrokenException) {
				response.setStatus(ex.status());
			}
			else if (ex instanceof PostedBodies.CrowdedException) {
				this.doorway.crowded(request, ex.status());
				refuse(request, response, ex.status(), ex.getMessage());
			}
			else {
				refuse(request, response, ex.status(), "");
			}
			return;
		}
		response.setStatus(take(request, body));
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words)
			throws IOException {
		byte[] text = words.getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		response.setContentLength(text.length);
		if (text.length > 0) {
			response.setContentType("text/plain;charset=UTF-8");
			response.getOutputStream().write(text);
		}
		UnreadRest.discard(request, response);
	}

	/** What can be told before anything is read of the body. */
	private int refusal(HttpServletRequest request) {
		if (!"POST".equals(request.getMethod())) {
			return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
		}
		int early = this.doorway.refusal(request);
		if (early != 0) {
			return early;
		}
		if (!token().isEmpty() && request.getHeader("X-Signature") == null) {
			return this.doorway.wrongToken(request, "without a signature");
		}
		return 0;
	}

	private String token() {
		return this.doorway.entrance().token();
	}

	private int take(HttpServletRequest request, byte[] body) {
		if (!token().isEmpty() && !WebhookSignature.matches(token(), body, request.getHeader("X-Signature"))) {
			return this.doorway.wrongToken(request, "without the right signature");
		}
		int unwanted = this.doorway.accountRefusal(request);
		if (unwanted != 0) {
			return unwanted;
		}
		this.doorway.welcome(request);
		if (!token().isEmpty()) {
			this.bodies.know(request.getRemoteAddr());
		}
		try {
			this.bots.posted(Entrance.account(request.getHeader("X-Self-ID")), body);
			return HttpServletResponse.SC_NO_CONTENT;
		}
		catch (IllegalArgumentException ex) {
			logger.debug("A post from {} is refused: {}", request.getRemoteAddr(), ex.getMessage());
			return HttpServletResponse.SC_BAD_REQUEST;
		}
		catch (IllegalStateException ex) {
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
	}

}
