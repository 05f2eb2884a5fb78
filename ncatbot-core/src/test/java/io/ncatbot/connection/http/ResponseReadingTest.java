package io.ncatbot.connection.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Answers that come in parts, wherever they are cut.
 */
class ResponseReadingTest {

	private static final String EVENTS = "data: {\"猫\":\"😺é\"}\r\n\r\n: nothing\n\ndata:二\n\n";

	private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Nothing\r\n";

	private final List<String> events = new ArrayList<>();

	private final ResponseHead.Reader reader = new ResponseHead.Reader();

	private ResponseHead head;

	private ResponseBody body;

	/** Returns whether more will come. */
	private boolean read(byte[] bytes, int from, int to) throws IOException {
		ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
		if (this.head == null) {
			this.head = this.reader.read(part);
			if (this.head == null) {
				return true;
			}
			this.body = this.head.body(new EventStream(1 << 20,
					(json) -> this.events.add(new String(json, StandardCharsets.UTF_8)), () -> this.events.add("big")));
		}
		return this.body.read(part);
	}

	private boolean read(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		return read(bytes, 0, bytes.length);
	}

	/** All of it in chunks of some size, which cut characters. */
	private static byte[] chunked(int size) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] bytes = EVENTS.getBytes(StandardCharsets.UTF_8);
		all.writeBytes((HEAD + "Transfer-Encoding: Chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		for (int from = 0; from < bytes.length; from += size) {
			int length = Math.min(size, bytes.length - from);
			all.writeBytes((Integer.toHexString(length) + ";x=y\r\n").getBytes(StandardCharsets.US_ASCII));
			all.write(bytes, from, length);
			all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		all.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return all.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 19, 1000 })
	void itIsTheSameWhereverItIsCut(int chunk) throws IOException {
		byte[] whole = chunked(chunk);
		for (int cut = 0; cut <= whole.length; cut++) {
			ResponseReadingTest one = new ResponseReadingTest();
			// The end is told before the last line, which is empty.
			assertThat(one.read(whole, 0, cut)).isEqualTo(cut < whole.length - 2);
			if (cut < whole.length - 2) {
				assertThat(one.read(whole, cut, whole.length)).isFalse();
			}
			assertThat(one.events).as("cut at %d", cut).containsExactly("{\"猫\":\"😺é\"}", "二");
			assertThat(one.head.status()).isEqualTo(200);
			assertThat(one.head.header("content-type")).isEqualTo("text/event-stream");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 19, 1000 })
	void byteByByteItIsTheSame(int chunk) throws IOException {
		byte[] whole = chunked(chunk);
		for (int i = 0; i < whole.length - 2; i++) {
			assertThat(read(whole, i, i + 1)).isEqualTo(i < whole.length - 3);
		}
		assertThat(this.events).containsExactly("{\"猫\":\"😺é\"}", "二");
	}

	@Test
	void withoutChunksItLastsUntilTheConnectionEnds() throws IOException {
		byte[] whole = (HEAD + "\r\n" + EVENTS).getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < whole.length; i++) {
			assertThat(read(whole, i, i + 1)).isTrue();
		}
		this.body.end();
		assertThat(this.events).containsExactly("{\"猫\":\"😺é\"}", "二");
	}

	@Test
	void chunksHaveAnEndOfTheirOwn() throws IOException {
		read(HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\ndat");
		assertThatIOException().isThrownBy(() -> this.body.end()).withMessage("the connection was closed");
	}

	@ParameterizedTest
	@CsvSource({ "SSH-2.0-OpenSSH_9.6, does not speak HTTP", "HTTP/2 200, does not speak HTTP",
			"HTTP/1.1 abc OK, does not speak HTTP", "HTTP/1.1 2000 OK, does not speak HTTP",
			"HTTP/1.1, does not speak HTTP" })
	void whatIsNoAnswerIsExplained(String line, String words) {
		assertThatIOException().isThrownBy(() -> read(line + "\r\n")).withMessageContaining(words);
	}

	@Test
	void aHeadHasALimit() throws IOException {
		String header = "X-Long: " + "x".repeat(990) + "\r\n";
		read(HEAD + header.repeat(60));
		assertThatIOException().isThrownBy(() -> read(header.repeat(10))).withMessage("the answer's head is too long");
	}

	@Test
	void soHasWhatStandsBetweenChunks() throws IOException {
		read(HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\ndat\r\n");
		assertThatIOException().isThrownBy(() -> read("3;" + "x".repeat(9_000))).withMessageContaining("too long");
	}

	@Test
	void aChunkWithoutASizeIsExplained() throws IOException {
		read(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
		assertThatIOException().isThrownBy(() -> read("data: x\n\n")).withMessageContaining("has no size");
	}

	@Test
	void aChunkThatIsLongerThanItSaysIsNoticed() throws IOException {
		read(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
		assertThatIOException().isThrownBy(() -> read("3\r\ndata: x\r\n")).withMessageContaining("too long");
	}

}
