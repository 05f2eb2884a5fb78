package io.ncatbot.simulator.server;

import java.util.List;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;

/**
 * NapCat's token check: the query beats the header.
 */
final class Token {

	private static final String BEARER = "Bearer ";

	private Token() {
	}

	static boolean accepts(String token, HttpRequest request, boolean webSocket) {
		return token.isEmpty() || token.equals(candidate(request, webSocket));
	}

	private static String candidate(HttpRequest request, boolean webSocket) {
		String query = fromQuery(request.uri(), webSocket);
		if (!query.isEmpty()) {
			return query;
		}
		String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
		int bearer = header.lastIndexOf(BEARER);
		return (bearer < 0) ? header : header.substring(bearer + BEARER.length());
	}

	/** Given twice, the first counts for WebSockets, and none for HTTP. */
	private static String fromQuery(String uri, boolean webSocket) {
		try {
			List<String> all = new QueryStringDecoder(uri).parameters().getOrDefault("access_token", List.of(""));
			return (webSocket || all.size() == 1) ? all.get(0) : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
