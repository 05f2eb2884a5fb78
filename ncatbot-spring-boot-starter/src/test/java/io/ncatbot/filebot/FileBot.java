package io.ncatbot.filebot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.file.DownloadTarget;
import io.ncatbot.api.file.FileDownload;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.connection.Bots;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A bot that brings one file to NapCat and another from it, says how it went, and ends.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class FileBot {

	/** For so long the sink takes no more than this a second; then it is let go. */
	private static final Duration HELD = Duration.ofSeconds(15);

	private static final int BYTES_A_SECOND = 1 << 20;

	/**
	 * Runs the application.
	 * @param args command line arguments, with {@code --upload} and {@code --download}
	 */
	public static void main(String[] args) {
		SpringApplication.exit(SpringApplication.run(FileBot.class, args));
	}

	@Bean
	ApplicationRunner transfer(Bots bots) {
		return (arguments) -> {
			BotAPI api = bots.primary().api().with(CallOptions.connectionWait(Duration.ofSeconds(60)));
			api.getLoginInfoSync().orElseThrow();
			HostFile there = api.uploadFileStreamSync(Path.of(arguments.getOptionValues("upload").get(0)))
				.orElseThrow();
			System.out.printf("uploaded %d bytes in %d chunks: %s%n", there.fileSize(), there.totalChunks(),
					there.filePath());
			HeldSink sink = new HeldSink();
			CompletableFuture<ApiResult<FileDownload>> download = api.downloadFileStream(
					arguments.getOptionValues("download").get(0), null, DownloadTarget.to(sink.digesting()));
			long slowest = 0;
			while (!sink.released() && !download.isDone()) {
				long begun = System.nanoTime();
				api.getLoginInfoSync().orElseThrow();
				slowest = Math.max(slowest, System.nanoTime() - begun);
				Thread.sleep(100);
			}
			System.out.printf("held: %d bytes were written, %d frames had come, a call took %d ms at most%n",
					sink.writtenWhileHeld(), bots.primary().activity().framesReceived(), slowest / 1_000_000);
			FileDownload here = download.join().orElseThrow();
			System.out.printf("downloaded %d bytes in %d chunks: %s%n", here.totalBytes(), here.totalChunks(),
					sink.sha256());
		};
	}

	/**
	 * Takes one MiB a second for a while, and then all that comes.
	 */
	private static final class HeldSink extends OutputStream {

		private final MessageDigest digest;

		private final long begun = System.nanoTime();

		private volatile long written;

		private volatile long writtenWhileHeld;

		HeldSink() throws Exception {
			this.digest = MessageDigest.getInstance("SHA-256");
		}

		OutputStream digesting() {
			return new DigestOutputStream(this, this.digest);
		}

		boolean released() {
			return System.nanoTime() - this.begun > HELD.toNanos();
		}

		long writtenWhileHeld() {
			return this.writtenWhileHeld;
		}

		String sha256() {
			return HexFormat.of().formatHex(this.digest.digest());
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b });
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			long now = this.written + length;
			this.written = now;
			if (!released()) {
				this.writtenWhileHeld = now;
			}
			while (!released() && (System.nanoTime() - this.begun) / 1e9 * BYTES_A_SECOND < now) {
				try {
					Thread.sleep(10);
				}
				catch (InterruptedException ex) {
					throw new IOException(ex);
				}
			}
		}

	}

}
