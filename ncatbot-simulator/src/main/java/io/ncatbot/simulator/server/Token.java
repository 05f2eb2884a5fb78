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

	static boolean accepts(String token, HttpRequest request) {
		return token.isEmpty() || token.equals(candidate(request));
	}

	private static String candidate(HttpRequest request) {
		String query = fromQuery(request.uri());
		if (!query.isEmpty()) {
			return query;
		}
		String header = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
		int bearer = header.lastIndexOf(BEARER);
		return (bearer < 0) ? header : header.substring(bearer + BEARER.length());
	}

	private static String fromQuery(String uri) {
		try {
			return new QueryStringDecoder(uri).parameters().getOrDefault("access_token", List.of("")).get(0);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
