/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.benchmark.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

import io.github.camelanaplan.benchmark.service.SinkService;

/** A download through a route, after a smaller one that lets the JVM compile: to a file, or read once and dropped. */
final class ComponentDownload implements Job {
    @Override
    public Findings run(Arguments arguments) throws Exception {
        CamelContext camel = AnaplanCamel.at(arguments.uri("url"));
        addRoute(camel, "direct:warm", SinkService.WARMUP_ID, arguments);
        addRoute(camel, "direct:fetch", SinkService.FILE_ID, arguments);
        camel.start();
        ProducerTemplate template = camel.createProducerTemplate();
        template.sendBody("direct:warm", null);
        Files.deleteIfExists(arguments.path("file"));
        Meter meter = new Meter();
        template.sendBody("direct:fetch", null);
        return meter.read();
    }

    private static void addRoute(CamelContext camel, String from, String fileId, Arguments arguments) throws Exception {
        Path file = arguments.path("file");
        String options = arguments.text("options");
        String source = "anaplan:download/" + fileId + "?" + Place.OPTIONS + (options.isEmpty() ? "" : "&" + options);
        RouteBuilder.addRoutes(camel, route -> {
            ProcessorDefinition<?> fetched = route.from(from).to(source);
            if (arguments.values().containsKey("target")) {
                fetched.process(exchange -> drop(exchange.getMessage().getBody(InputStream.class)));
            } else {
                fetched.to("file:" + file.getParent() + "?fileName=" + file.getFileName());
            }
        });
    }

    private static void drop(InputStream content) throws IOException {
        if (content.transferTo(OutputStream.nullOutputStream()) == 0) {
            throw new IOException("nothing came");
        }
    }
}
