package io.ncatbot.connection.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;

import io.ncatbot.connection.Endpoint;
import io.ncatbot.connection.ProxyLogin;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests to one NapCat.
 */
final class Requests {

	private static final String EVENTS = "_events";

	/** What stands in a path as it is; NapCat decodes nothing. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

	/** For what NapCat answers at once. */
	private static final Duration SOON = Duration.ofSeconds(10);

	/** What the proxy on the way is shown, if there is one. */
	static final String PROXY_LOGIN = "Proxy-Authorization";

	private final Endpoint endpoint;

	private final @Nullable String proxyLogin;

	private final String base;

	private final String query;

	Requests(Endpoint endpoint, @Nullable ProxyLogin proxyLogin) {
		this.endpoint = endpoint;
		// NapCat must never see it.
		this.proxyLogin = (proxyLogin != null && !HttpRoute.to(endpoint.url()).isDirect()) ? proxyLogin.authorization()
				: null;
		URI url = endpoint.url();
		String path = (url.getRawPath() != null) ? url.getRawPath().replaceFirst("(/" + EVENTS + ")?/*$", "") : "";
		this.base = url.getScheme() + "://" + url.getRawAuthority() + path + "/";
		this.query = (url.getRawQuery() != null) ? "?" + url.getRawQuery() : "";
	}

	private HttpRequest.Builder to(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path + this.query));
		this.endpoint.headers().forEach(request::setHeader);
		if (this.endpoint.hasToken()) {
			request.setHeader("Authorization", "Bearer " + this.endpoint.token());
		}
		if (this.proxyLogin != null) {
			request.setHeader(PROXY_LOGIN, this.proxyLogin);
		}
		return request;
	}

	/** Whether a path can say an action's name. */
	static boolean canName(String action) {
		return PLAIN.matcher(action).matches();
	}

	/**
	 * Makes the request of an action. How long it may take is up to its call.
	 * @param action its wire name, which a path can say
	 * @param body its parameters as JSON
	 * @return the request
	 */
	HttpRequest action(String action, HttpRequest.BodyPublisher body) {
		return to(action).header("Content-Type", "application/json").POST(body).build();
	}

	/** Asks whose account it is. */
	HttpRequest account() {
		return action("get_login_info", HttpRequest.BodyPublishers.ofString("{}"));
	}

	/** Makes NapCat stream something that nobody needs; takes it a second. */
	HttpRequest sign() {
		return to("test_download_stream").timeout(SOON)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"echo\":\"sign-of-life\"}"))
			.build();
	}

	/** Changes nothing and answers at once; may be repeated. */
	HttpRequest root() {
		return to("").timeout(SOON).GET().build();
	}

	/** A GET without any body or length, which is what NapCat wants. */
	HttpRequest events() {
		return to(EVENTS).header("Accept", "text/event-stream").GET().build();
	}

}
