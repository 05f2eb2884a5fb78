package io.ncatbot.benchmarks.echo;

import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * What a user writes: an application with the starter and one handler.
 */
@SpringBootApplication
public class EchoApplication {

	/**
	 * Starts the bot; it runs until the process is told to end.
	 * @param properties Spring properties, as on a command line
	 */
	public static void run(List<String> properties) {
		SpringApplication application = new SpringApplication(EchoApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		// There is a web server on the class path, which costs those nothing who do not
		// need it.
		application.setWebApplicationType(properties.contains("--ncatbot.reverse.enabled=true")
				? WebApplicationType.SERVLET : WebApplicationType.NONE);
		application.run(properties.toArray(String[]::new));
	}

}
