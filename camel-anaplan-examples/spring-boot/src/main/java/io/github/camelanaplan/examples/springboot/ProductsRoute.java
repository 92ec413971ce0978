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
package io.github.camelanaplan.examples.springboot;

import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** Loads the products that are posted to {@code /products} as CSV. */
@Component
public class ProductsRoute extends RouteBuilder {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int BAD_GATEWAY = 502;

    @Override
    public void configure() {
        answer(InvalidRequestException.class, BAD_REQUEST);
        answer(InvalidContentException.class, BAD_REQUEST);
        answer(AnaplanException.class, BAD_GATEWAY);

        // tag::route[]
        from("platform-http:/products?httpMethodRestrict=POST&consumes=text/csv&useStreaming=true")
                .routeId("products")
                // useStreaming: bytes as they come, whatever their encoding
                // Rejected rows are no error here, as the answer tells of them
                .to("anaplan:import/Products from products.csv?content=required&failOn=failure")
                // A TaskOutcome is JSON where a text is wanted
                .convertBodyTo(String.class)
                .process(exchange -> answer(exchange.getMessage(), status(exchange)));
        // end::route[]
    }

    private static int status(Exchange exchange) {
        return exchange.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED, 0L, Long.class) == 0
                ? OK
                : UNPROCESSABLE;
    }

    private void answer(Class<? extends AnaplanException> kind, int status) {
        onException(kind)
                .handled(true)
                .log("${exception.message}")
                .setBody(simple("${exception.message}"))
                .transform()
                .body(String.class, message -> Map.of("error", message))
                .marshal()
                .json()
                .process(exchange -> answer(exchange.getMessage(), status));
    }

    /** Headers of the request would go back with the answer. */
    private static void answer(Message answer, int status) {
        answer.removeHeaders("*");
        answer.setHeader(Exchange.CONTENT_TYPE, "application/json");
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
    }
}
