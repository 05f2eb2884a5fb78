package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Opens streams of events.
 */
interface EventSource {

	/** The first JDK whose client sends a GET without a {@code Content-Length}. */
	int FIRST_WITHOUT_LENGTH = 19;

	/**
	 * Opens a stream.
	 * @param requests makes the request
	 * @param opened is told, before anything is read, that the server streams events, and
	 * gives what reads them
	 * @return the status, once the server has answered otherwise or the stream has ended;
	 * cancelling it ends the stream
	 */
	CompletableFuture<Integer> open(Requests requests, IntFunction<EventStream> opened);

	/** Whether an answer is a stream of events. */
	static boolean isStream(int status, @Nullable String contentType) {
		return status == 200 && contentType != null && contentType.startsWith("text/event-stream");
	}

	/**
	 * Opens streams with the JDK's client, where that can send what NapCat wants: no
	 * thread waits for events.
	 * @param client sends
	 * @return the source
	 */
	static EventSource over(HttpClient client) {
		return (requests, opened) -> {
			HttpResponse.BodyHandler<Void> handler = (info) -> {
				String type = info.headers().firstValue("Content-Type").orElse(null);
				return isStream(info.statusCode(), type) ? opened.apply(info.statusCode())
						: HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.discarding(), (all) -> all);
			};
			CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(requests.events(), handler);
			CompletableFuture<Integer> status = answer.thenApply(HttpResponse::statusCode);
			status.whenComplete((result, failure) -> {
				if (status.isCancelled()) {
					answer.cancel(true);
				}
			});
			return status;
		};
	}

}
