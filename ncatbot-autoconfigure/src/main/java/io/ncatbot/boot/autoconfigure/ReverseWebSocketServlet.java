package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.util.Map;

import io.ncatbot.connection.Entrance;
import io.ncatbot.connection.FrameListener;
import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.websocket.IncomingWebSockets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Takes the WebSocket connections that NapCat opens. A servlet of its own, so that
 * neither the application's WebSocket settings nor its controllers have anything to do
 * with it.
 */
final class ReverseWebSocketServlet extends HttpServlet {

	private static final Logger logger = LoggerFactory.getLogger("io.ncatbot.connection");

	private static final int UPGRADE_REQUIRED = 426;

	private static final String SERVER_CONTAINER = "jakarta.websocket.server.ServerContainer";

	private final Doorway doorway;

	private final transient IncomingConnections bots;

	private final transient IncomingWebSockets webSockets;

	private final transient DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(
			new StandardWebSocketUpgradeStrategy());

	ReverseWebSocketServlet(Doorway doorway, IncomingConnections bots, IncomingWebSockets webSockets) {
		this.doorway = doorway;
		this.bots = bots;
		this.webSockets = webSockets;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		int refusal = refusal(request);
		if (refusal == 0) {
			refusal = upgrade(request, response);
		}
		if (refusal != 0) {
			response.setStatus(refusal);
			UnreadRest.discard(request, response);
		}
	}

	private int refusal(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
		}
		int early = this.doorway.refusal(request);
		if (early != 0) {
			return early;
		}
		if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
			return UPGRADE_REQUIRED;
		}
		if (!this.doorway.entrance().admits(request.getHeader("Authorization"), tokenInQuery(request))) {
			return this.doorway.wrongToken(request, "without the right token");
		}
		return this.doorway.accountRefusal(request);
	}

	/** A query that no server can read shows no token. */
	private static String tokenInQuery(HttpServletRequest request) {
		try {
			String token = request.getParameter("access_token");
			return (token != null) ? token : "";
		}
		catch (IllegalStateException ex) {
			return "";
		}
	}

	/** Opens the connection, or tells what to answer instead. */
	private int upgrade(HttpServletRequest request, HttpServletResponse response) {
		if (getServletContext().getAttribute(SERVER_CONTAINER) == null) {
			logger.error("This web server has no WebSocket support, so NapCat cannot connect to {}: add its module for"
					+ " WebSockets to the application.", request.getRequestURI());
			return HttpServletResponse.SC_NOT_IMPLEMENTED;
		}
		if (this.webSockets.isFull()) {
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
		FrameListener listener;
		try {
			listener = this.bots.accept(Entrance.account(request.getHeader("X-Self-ID")));
		}
		catch (IllegalStateException ex) {
			// Not started yet, or shut down already, or too many newcomers; NapCat comes
			// again.
			logger.debug("{} is told to come again: {}", request.getRemoteAddr(), ex.getMessage());
			return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		}
		try {
			ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
			this.handshake.doHandshake(new ServletServerHttpRequest(request), answer, this.webSockets.handler(listener),
					Map.of());
			answer.close();
		}
		catch (HandshakeFailureException ex) {
			logger.debug("The handshake with {} failed", request.getRemoteAddr(), ex);
			return HttpServletResponse.SC_BAD_REQUEST;
		}
		this.doorway.welcome(request);
		return 0;
	}

}
