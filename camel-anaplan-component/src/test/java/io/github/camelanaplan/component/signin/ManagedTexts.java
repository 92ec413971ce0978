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
package io.github.camelanaplan.component.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.apache.camel.CamelContext;

/** What a Camel context shows of itself by JMX. */
final class ManagedTexts {
    /** Those that tell something without changing anything. */
    private static final Pattern TELLING = Pattern.compile("(dump|list|explain|browse|show|details).*|.*(Json|Xml)");

    /** What writes these forms is not on the class path. */
    private static final Pattern WITHOUT_A_WRITER = Pattern.compile(".*(Yaml|Java)");

    private final MBeanServer server;
    private final Set<ObjectName> names;

    private ManagedTexts(MBeanServer server, Set<ObjectName> names) {
        this.server = server;
        this.names = names;
    }

    static ManagedTexts of(CamelContext camel) throws JMException {
        MBeanServer server = camel.getManagementStrategy().getManagementAgent().getMBeanServer();
        return new ManagedTexts(
                server,
                server.queryNames(
                        new ObjectName("org.apache.camel:context=" + camel.getManagementName() + ",*"), null));
    }

    /** All attributes. */
    Map<String, String> attributes() throws JMException {
        Map<String, String> texts = new TreeMap<>();
        for (ObjectName name : names) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                texts.put(name + " " + attribute.getName(), text(server.getAttribute(name, attribute.getName())));
            }
        }
        return texts;
    }

    /** What all operations answer that tell something, as much as they can. */
    Map<String, String> dumps() throws JMException {
        Map<String, String> texts = new TreeMap<>();
        for (ObjectName name : names) {
            for (MBeanOperationInfo operation : server.getMBeanInfo(name).getOperations()) {
                String[] types = Arrays.stream(operation.getSignature())
                        .map(MBeanParameterInfo::getType)
                        .toArray(String[]::new);
                if (TELLING.matcher(operation.getName()).matches()
                        && !WITHOUT_A_WRITER.matcher(operation.getName()).matches()
                        && Set.of("boolean").containsAll(List.of(types))) {
                    Object[] yes = new Object[types.length];
                    Arrays.fill(yes, true);
                    texts.put(
                            name + " " + operation.getName(),
                            text(server.invoke(name, operation.getName(), yes, types)));
                }
            }
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
    }
}
