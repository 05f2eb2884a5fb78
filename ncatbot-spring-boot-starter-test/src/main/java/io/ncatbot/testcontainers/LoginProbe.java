package io.ncatbot.testcontainers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Finds out whether NapCat lets bots in. A port that accepts connections says nothing:
 * Docker itself accepts them before anybody listens inside. So the probe connects as a
 * bot does and waits to be greeted.
 */
final class LoginProbe {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private LoginProbe() {
	}

	/** Waits until a bot is greeted; false if that takes too long or nothing runs. */
	static boolean await(String url, String token, Duration timeout, BooleanSupplier isRunning) {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (isRunning.getAsBoolean()) {
			if (isGreeted(url, token)) {
				return true;
			}
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			try {
				TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return false;
	}

	/** Connects once, and tells whether NapCat's first frame is its greeting. */
	static boolean isGreeted(String url, String token) {
		Greeting greeting = new Greeting();
		CompletableFuture<WebSocket> connection = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.connectTimeout(PATIENCE)
			.header("Authorization", "Bearer " + token)
			.buildAsync(URI.create(url), greeting);
		try {
			connection.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return greeting.first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).contains("\"lifecycle\"");
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			connection.whenComplete((socket, failure) -> {
				if (socket != null) {
					socket.abort();
				}
			});
		}
	}

	/** Keeps the first frame. */
	private static final class Greeting implements WebSocket.Listener {

		private final CompletableFuture<String> first = new CompletableFuture<>();

		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				this.first.complete(this.text.toString());
			}
			socket.request(1);
			return CompletableFuture.completedStage(null);
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
			this.first.complete("");
			return CompletableFuture.completedStage(null);
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.first.complete("");
		}

	}

}
