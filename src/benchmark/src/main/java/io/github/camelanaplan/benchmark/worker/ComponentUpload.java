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
import java.nio.file.Path;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

import io.github.camelanaplan.benchmark.service.SinkService;

/** An upload through a route, after a smaller one that lets the JVM compile. */
final class ComponentUpload implements Job {
    @Override
    public Findings run(Arguments arguments) throws Exception {
        CamelContext camel = AnaplanCamel.at(arguments.uri("url"));
        SourceKind source = SourceKind.named(arguments.text("source"));
        String target = target(arguments.text("options"));
        RouteBuilder.addRoutes(camel, route -> {
            RouteDefinition load = route.from("direct:load");
            if (source == SourceKind.STREAM) {
                load.setStreamCache("false");
            }
            load.to(target);
        });
        camel.start();
        ProducerTemplate template = camel.createProducerTemplate();
        send(template, source, arguments.path("warmup"));
        Meter meter = new Meter();
        send(template, source, arguments.path("file"));
        return meter.read();
    }

    private static String target(String options) {
        return "anaplan:upload/" + SinkService.FILE_ID + "?" + Place.OPTIONS + (options.isEmpty() ? "" : "&" + options);
    }

    private static void send(ProducerTemplate template, SourceKind source, Path file) throws IOException {
        template.sendBody("direct:load", source.body(file));
    }
}
