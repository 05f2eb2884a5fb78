package io.ncatbot.connection;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What an operator is told about a link that is not as it should be: what happened, and
 * what to do about it.
 */
final class LinkWords {

	private final @Nullable Endpoint endpoint;

	/**
	 * Creates the words.
	 * @param endpoint where the link leads; null where NapCat connects to us
	 */
	LinkWords(@Nullable Endpoint endpoint) {
		this.endpoint = endpoint;
	}

	String where() {
		return (this.endpoint != null) ? this.endpoint.display() : "the NapCat that connects here";
	}

	String explain(LinkFailure failure, String detail) {
		return switch (failure) {
			case NOBODY_LISTENS ->
				("nobody answers at %s (%s). Start NapCat and enable %s there, or correct" + " ncatbot.url.")
					.formatted(where(), detail, isHttp() ? "an HTTP SSE server" : "a WebSocket server");
			case WRONG_TOKEN ->
				("NapCat at %s does not accept the token. Set ncatbot.token to the token of its" + " %s server%s.")
					.formatted(where(), isHttp() ? "HTTP" : "WebSocket", hasToken() ? "" : "; none is set now");
			case NOT_A_WEBSOCKET ->
				("what answers at %s is no NapCat WebSocket (%s). Set ncatbot.url to the host and port"
						+ " of a NapCat WebSocket server; its HTTP server (http://) and its WebUI have other ports.")
					.formatted(where(), detail);
			case NOT_AN_HTTP_SERVER ->
				("what answers at %s is no NapCat HTTP server (%s). Set ncatbot.url to the host and port of a"
						+ " NapCat HTTP SSE server; its WebSocket server (ws://) and its WebUI have other ports.")
					.formatted(where(), detail);
			case PROXY_REFUSES -> ("the proxy on the way to %s wants another user name and password (%s). Set"
					+ " ncatbot.proxy.username and ncatbot.proxy.password to what it knows%s.")
				.formatted(where(), detail,
						isHttps() ? ", and start the JVM with -Djdk.http.auth.tunneling.disabledSchemes= (empty)" : "");
			case TLS_FAILED -> ("TLS with %s failed (%s). Name an SSL bundle that trusts its certificate in"
					+ " ncatbot.ssl.bundle; NapCat itself speaks no TLS, so where nothing before it does, the URL"
					+ " begins with %s.")
				.formatted(where(), detail, isHttp() ? "http://" : "ws://");
			case WRONG_ACCOUNT -> "%s %s.".formatted(where(), detail);
			case NO_GREETING -> noGreeting(detail);
			case DROPPED -> "the connection to %s was lost (%s).".formatted(where(), detail);
			case SILENT -> "nothing has come from %s for too long (%s).".formatted(where(), detail);
		};
	}

	private String noGreeting(String detail) {
		if (this.endpoint == null) {
			return "%s sent no lifecycle event (%s).".formatted(where(), detail);
		}
		return ("%s is open, but NapCat sent no lifecycle event (%s). Take the path off ncatbot.url if it"
				+ " ends in /api, which carries no events; otherwise something else listens there.")
			.formatted(where(), detail);
	}

	String withoutEvents() {
		return ("NapCat at %s takes calls, but sends no events: it is a plain HTTP server (httpServers). To receive"
				+ " events, enable an HTTP SSE server (httpSseServers) in NapCat and set ncatbot.url to its port, or let"
				+ " NapCat post events here (ncatbot.webhook).")
			.formatted(where());
	}

	String notYet() {
		return "NapCat has not connected yet. Enable a WebSocket client (websocketClients) in its network configuration"
				+ " with the address of this application (ncatbot.reverse), or name its server in ncatbot.url.";
	}

	String withoutCalls(long selfId) {
		return ("NapCat posts the events of %d here, but posts carry no calls, so nothing can be answered. Set"
				+ " ncatbot.url to the HTTP server (httpServers) of the same NapCat, such as http://localhost:3000, or"
				+ " let NapCat connect to this application (ncatbot.reverse.enabled=true).")
			.formatted(selfId);
	}

	/** What happens next. */
	String next(Duration nextTry) {
		return (this.endpoint != null) ? "It is tried again and again, first in %.1f s; this is said once."
			.formatted(nextTry.toMillis() / 1000.0) : "NapCat connects again by itself; this is said once.";
	}

	private boolean isHttp() {
		return this.endpoint != null && this.endpoint.isHttp();
	}

	/** The JDK's client shows no such login to a proxy that digs a tunnel. */
	private boolean isHttps() {
		return this.endpoint != null && this.endpoint.url().getScheme().equalsIgnoreCase("https");
	}

	private boolean hasToken() {
		return this.endpoint != null && this.endpoint.hasToken();
	}

}
