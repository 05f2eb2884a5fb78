package io.ncatbot.connection.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;

import io.ncatbot.json.RequestWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonBodyTest {

	private static JsonBody body(String text) {
		return new JsonBody(
				"{\"action\":\"x\",\"params\":{\"message\":" + RequestWriter.quoted(text) + "},\"echo\":\"x#1\"}",
				"m~x#1");
	}

	private static CompletableFuture<String> content(HttpRequest.BodyPublisher body) {
		CompletableFuture<String> content = new CompletableFuture<>();
		body.subscribe(new Flow.Subscriber<>() {

			private final StringBuilder all = new StringBuilder();

			private Flow.Subscription subscription;

			@Override
			public void onSubscribe(Flow.Subscription given) {
				this.subscription = given;
				given.request(1);
			}

			@Override
			public void onNext(ByteBuffer piece) {
				this.all.append(StandardCharsets.ISO_8859_1.decode(piece));
				this.subscription.request(1);
			}

			@Override
			public void onError(Throwable failure) {
				content.completeExceptionally(failure);
			}

			@Override
			public void onComplete() {
				content.complete(this.all.toString());
			}

		});
		return content;
	}

	@Test
	void itIsAsciiOfTheLengthThatItSays() {
		String text = "猫😺 \" \\ é end".repeat(5_000);
		JsonBody body = body(text);
		String content = content(body).join();
		assertThat(content).matches("[\\x20-\\x7e]*").hasSize((int) body.contentLength());
		JsonNode json = new JsonMapper().readTree(content);
		assertThat(json.path("message").asString()).isEqualTo(text);
		assertThat(json.path("echo").asString()).isEqualTo("m~x#1");
	}

	@Test
	void withoutParametersThereIsTheMarkAlone() {
		assertThat(content(new JsonBody("{\"action\":\"x\",\"params\":{},\"echo\":\"x#1\"}", "m")).join())
			.isEqualTo("{\"echo\":\"m\"}");
	}

	@Test
	void itLeavesOnce() {
		JsonBody body = body("喵");
		assertThat(content(body)).isCompleted();
		assertThat(content(body)).isCompletedExceptionally();
		assertThat(body.takeBack()).isNull();
	}

	@Test
	void whatWasTakenBackNeverLeaves() {
		JsonBody body = body("喵");
		assertThat(body.takeBack()).startsWith("{\"action\":\"x\"");
		assertThat(content(body)).failsWithin(Duration.ofSeconds(30))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(IOException.class);
	}

}
