package io.ncatbot.simulator;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NapCatSimulatorMainTests {

	@Test
	void itPrintsItsAddressesAndStaysAlive() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), NapCatSimulatorMain.class.getName(), "--port=0", "--chat-port",
				"0", "--token", "secret", "--self-id", "424242", "--file", "big.bin=1m")
			.redirectErrorStream(true)
			.start();
		try (BufferedReader out = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			String url = after(out, "Bots connect to ");
			assertThat(after(out, "Chat with them at ")).startsWith("http://127.0.0.1:");
			try (TestBot bot = TestBot.open(url + "/?access_token=secret")) {
				assertThat(bot.next().path("self_id").longValue()).isEqualTo(424242);
				bot.send("{action: 'download_file_stream', params: {file: 'big.bin'}, echo: 'd'}");
				assertThat(bot.reply("d").path("data").path("file_size").longValue()).isEqualTo(1 << 20);
				assertThat(process.isAlive()).isTrue();
			}
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void itOffersOtherTransportsUnderTheSameToken() throws Exception {
		String[] args = { "--port", "-1", "--chat-port", "-1", "--http-port", "0", "--sse-port", "0", "--token", "t",
				"--reverse", "ws://127.0.0.1:1/onebot", "--webhook", "http://127.0.0.1:1/hook" };
		try (NapCatSimulator simulator = NapCatSimulatorMain.builder(args).start()) {
			assertThat(simulator.port()).isEqualTo(-1);
			for (String url : simulator.httpUrls()) {
				assertThat(RawHttp.once(url, "GET", "/", "", "").status()).isEqualTo(403);
				assertThat(RawHttp.once(url, "GET", "/?access_token=t", "", "").status()).isEqualTo(200);
			}
			assertThat(simulator.httpUrls()).hasSize(2);
		}
	}

	private static String after(BufferedReader out, String words) throws Exception {
		String line = out.readLine();
		while (line != null && !line.startsWith(words)) {
			line = out.readLine();
		}
		assertThat(line).as(words).isNotNull();
		return line.substring(words.length());
	}

	@ParameterizedTest
	@CsvSource({ "--prot, 1, --prot", "--port, many, --port needs a number", "--port, 70000, 70000",
			"--chat-port, -2, -2", "--port, -2, -2", "--http-port, x, --http-port needs a number",
			"--reverse, localhost:8080, ws://", "--webhook, nowhere, http://", "--file, /no/such/file, NAME=SIZE" })
	void aBadOptionIsNamed(String option, String value, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NapCatSimulatorMain.builder(new String[] { option, value }))
			.withMessageContaining(message);
	}

}
