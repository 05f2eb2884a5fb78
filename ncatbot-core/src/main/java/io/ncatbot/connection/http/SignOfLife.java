package io.ncatbot.connection.http;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * Asks NapCat to say something on all streams of events. Of what streams, all but the
 * last frame goes to everybody who listens; NapCat has an action that streams and does
 * nothing else.
 */
final class SignOfLife {

	private static final long MOST = 1 << 20;

	private static final int OK = 200;

	private SignOfLife() {
	}

	/**
	 * Asks.
	 * @param client sends
	 * @param requests makes the request
	 * @return whether it was said; false if NapCat is too old to know that action
	 */
	static CompletableFuture<Boolean> ask(HttpClient client, Requests requests) {
		return client.sendAsync(requests.sign(), (info) -> new AnswerStream(MOST, (json) -> {
		})).thenApply((answer) -> answer.statusCode() == OK && isOk(answer));
	}

	private static boolean isOk(HttpResponse<AnswerStream.End> answer) {
		byte @Nullable [] json = answer.body().last();
		return json != null && new FrameDecoder().decode(json, 0, json.length) instanceof ReplyFrame reply
				&& reply.retcode() == 0 && reply.status().equals("ok");
	}

}
