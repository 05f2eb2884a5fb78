package io.ncatbot.boot.autoconfigure;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

import io.ncatbot.connection.IncomingConnections;
import io.ncatbot.connection.websocket.IncomingWebSockets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Takes the WebSocket connections that NapCat opens. A servlet of its own, so that
 * neither the application's WebSocket settings nor its controllers have anything to do
 * with it.
 */
final class ReverseWebSocketServlet extends HttpServlet {

	private final Doorway doorway;

	private final transient IncomingConnections bots;

	private final transient IncomingWebSockets webSockets;

	private final transient DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(
			new StandardWebSocketUpgradeStrategy());

	private final Semaphore connections;

	ReverseWebSocketServlet(Doorway doorway, IncomingConnections bots, IncomingWebSockets webSockets,
			int maxConnections) {
		this.doorway = doorway;
		this.bots = bots;
		this.webSockets = webSockets;
		this.connections = new Semaphore(maxConnections);
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		int refusal = refusal(request);
		if (refusal != 0) {
			response.setStatus(refusal);
			return;
		}
		if (!this.connections.tryAcquire()) {
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		boolean taken = false;
		try {
			WebSocketHandler handler = this.webSockets.handler(
					this.bots.accept(this.doorway.entrance().account(request.getHeader("X-Self-ID"))),
					this.connections::release);
			ServletServerHttpResponse answer = new ServletServerHttpResponse(response);
			taken = this.handshake.doHandshake(new ServletServerHttpRequest(request), answer, handler, Map.of());
			answer.close();
			this.doorway.welcome(request);
		}
		catch (IllegalStateException ex) {
			// Not started yet, or shut down already; NapCat comes again.
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
		finally {
			if (!taken) {
				this.connections.release();
			}
		}
	}

	private int refusal(HttpServletRequest request) {
		int early = this.doorway.refusal(request);
		if (early != 0) {
			return early;
		}
		if (!this.doorway.entrance().admits(request.getHeader("Authorization"), request.getParameter("access_token"))) {
			this.doorway.wrongToken(request);
			return HttpServletResponse.SC_UNAUTHORIZED;
		}
		if (this.doorway.entrance().account(request.getHeader("X-Self-ID")) == 0) {
			this.doorway.unwantedAccount(request);
			return HttpServletResponse.SC_FORBIDDEN;
		}
		return 0;
	}

}
