package io.ncatbot.boot.autoconfigure;

import java.io.IOException;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.util.ClassUtils;

/**
 * What has not been read of a request that is answered already. Tomcat waits for it
 * before it serves the next one, on the thread that it serves with, and so whoever is
 * refused would keep a thread all the same.
 */
final class UnreadRest {

	private static final boolean TOMCAT = ClassUtils.isPresent("org.apache.coyote.CloseNowException",
			UnreadRest.class.getClassLoader());

	private static final int PART = 1 << 13;

	private static final int PARTS = 8;

	private UnreadRest() {
	}

	/**
	 * Reads what is there, and ends the connection unless that was all. To be called when
	 * the answer is whole and has not left yet.
	 */
	static void discard(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (TOMCAT && !isAllThere(request)) {
			response.setHeader("Connection", "close");
			response.flushBuffer();
			throw Tomcat.closeNow();
		}
	}

	private static boolean isAllThere(HttpServletRequest request) {
		try {
			ServletInputStream in = request.getInputStream();
			if (request.getContentLengthLong() < 0) {
				// Half a chunk's head is there as well, and would be waited for.
				return in.isFinished();
			}
			byte[] part = new byte[PART];
			for (int i = 0; i < PARTS && !in.isFinished(); i++) {
				if (in.available() == 0) {
					return false;
				}
				if (in.read(part) < 0) {
					return true;
				}
			}
			return in.isFinished();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Loaded only where there is a Tomcat. */
	private static final class Tomcat {

		static IOException closeNow() {
			return new CloseNowException("The request was refused, and the rest of it has not come");
		}

	}

}
