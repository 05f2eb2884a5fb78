package io.ncatbot.boot.autoconfigure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server of one page: it takes whatever is sent and writes the conversation down.
 */
final class SmtpServer implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final List<String> mails = new CopyOnWriteArrayList<>();

	private final boolean refusing;

	SmtpServer(boolean refusing) throws IOException {
		this.refusing = refusing;
		Thread thread = new Thread(this::serve, "smtp");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	/** What clients said, but for the content of mails. */
	List<String> commands() {
		return this.commands;
	}

	/** The mails with their headers. */
	List<String> mails() {
		return this.mails;
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket client = this.server.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// The client went, or the test is over.
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
		PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
		out.print("220 here\r\n");
		out.flush();
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			this.commands.add(line);
			String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
			out.print(answer(verb) + "\r\n");
			out.flush();
			if (verb.equals("DATA")) {
				this.mails.add(mail(in));
				out.print("250 taken\r\n");
				out.flush();
			}
		}
	}

	private String answer(String verb) {
		return switch (verb) {
			case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
			case "AUTH" -> "235 welcome";
			case "RCPT" -> this.refusing ? "550 nobody of that name" : "250 fine";
			case "DATA" -> "354 go on";
			case "QUIT" -> "221 bye";
			default -> "250 fine";
		};
	}

	private static String mail(BufferedReader in) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			lines.add(line);
		}
		return String.join("\r\n", lines);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
