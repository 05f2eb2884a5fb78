package io.ncatbot.testcontainers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs in the image that stands in for NapCat's: a WebUI that answers at once, a QR
 * code, and a OneBot server that listens only after somebody has logged in, by scanning
 * (a request to {@code /scan}) or because QQ's data say who did before.
 */
final class StandInNapCat {

	private static final Path LOGIN = Path.of("/app/.config/QQ/login");

	private static final Path NETWORK = Path.of("/app/napcat/config/onebot11.json");

	private final CountDownLatch loggedIn = new CountDownLatch(1);

	private StandInNapCat() {
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		new StandInNapCat().run();
	}

	private void run() throws IOException, InterruptedException {
		String webUiToken = System.getenv("WEBUI_TOKEN");
		HttpServer webUi = HttpServer.create(new InetSocketAddress(6099), 0);
		webUi.createContext("/webui", (exchange) -> answer(exchange, "NapCat WebUI"));
		webUi.createContext("/scan", this::scanned);
		webUi.start();
		say("[NapCat] [WebUi] WebUi Token: " + webUiToken);
		say("[NapCat] [WebUi] WebUi User Panel Url: http://127.0.0.1:6099/webui?token=" + webUiToken);
		if (!Files.exists(LOGIN)) {
			say("请扫描下面的二维码，然后在手Q上授权登录：");
			System.out.println("█▀▀▀▀▀█ ▄▀█ █▀▀▀▀▀█");
			System.out.println("█▄▄▄▄▄█ █▄▀ █▄▄▄▄▄█");
			say("二维码解码URL: https://txz.qq.com/p?k=stand-in");
			this.loggedIn.await();
			Files.createDirectories(LOGIN.getParent());
			Files.writeString(LOGIN, System.getenv().getOrDefault("ACCOUNT", "10001"));
		}
		long account = Long.parseLong(Files.readString(LOGIN));
		JsonNode server = JsonMapper.shared()
			.readTree(Files.readString(NETWORK))
			.path("network")
			.path("websocketServers")
			.path(0);
		NapCatSimulator.builder()
			.host(server.path("host").asString())
			.port(server.path("port").asInt())
			.token(server.path("token").asString())
			.world(World.of(account, "喵喵"))
			.start();
		say("[OneBot11] 账号 " + account + " 已登录");
		new CountDownLatch(1).await();
	}

	private void scanned(HttpExchange exchange) throws IOException {
		this.loggedIn.countDown();
		answer(exchange, "OK");
	}

	private static void answer(HttpExchange exchange, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, body.length);
		try (exchange) {
			exchange.getResponseBody().write(body);
		}
	}

	/** As NapCat's log does: a time stamp, and colours around. */
	private static void say(String text) {
		System.out.println("11-20 09:12:31 [\u001B[32minfo\u001B[39m] " + text + "\u001B[0m");
	}

}
