package io.ncatbot.connection.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;

import io.ncatbot.connection.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests to one NapCat.
 */
final class Requests {

	private static final String EVENTS = "_events";

	/** What stands in a path as it is; NapCat decodes nothing. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

	/**
	 * An exchange that takes longer than any call waits is given up, so that it does not
	 * keep others from their turn for ever.
	 */
	private static final Duration MOST = Duration.ofMinutes(15);

	private final Endpoint endpoint;

	private final String base;

	private final String query;

	Requests(Endpoint endpoint) {
		this.endpoint = endpoint;
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
		return request;
	}

	/**
	 * Makes the request of an action.
	 * @param action its wire name
	 * @param body its parameters as JSON
	 * @return the request; null if no path can say that name
	 */
	@Nullable HttpRequest action(String action, String body) {
		if (!PLAIN.matcher(action).matches()) {
			return null;
		}
		return to(action).timeout(MOST)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(AsciiJson.escape(body)))
			.build();
	}

	/** Changes nothing and answers at once; may be repeated. */
	HttpRequest root() {
		return to("").timeout(MOST).GET().build();
	}

	/** A GET without any body or length, which is what NapCat wants. */
	HttpRequest events() {
		return to(EVENTS).header("Accept", "text/event-stream").GET().build();
	}

}
