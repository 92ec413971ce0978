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

import java.nio.file.Path;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelanaplan.benchmark.service.SinkService;

/** A download to a file through a route. */
final class ComponentDownload implements Job {
    @Override
    public Findings run(Arguments arguments) throws Exception {
        Path file = arguments.path("file");
        String options = arguments.text("options");
        String from = "anaplan:download/" + SinkService.FILE_ID + "?" + Place.OPTIONS
                + (options.isEmpty() ? "" : "&" + options);
        String to = "file:" + file.getParent() + "?fileName=" + file.getFileName();
        CamelContext camel = AnaplanCamel.at(arguments.uri("url"));
        RouteBuilder.addRoutes(
                camel, route -> route.from("direct:fetch").to(from).to(to));
        camel.start();
        ProducerTemplate template = camel.createProducerTemplate();
        Meter meter = new Meter();
        template.sendBody("direct:fetch", null);
        return meter.read();
    }
}
