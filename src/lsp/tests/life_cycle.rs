use serde_json::{Value, json};

use super::harness::TestClient;

const URI: &str = "untitled:naskah";

#[test]
fn a_session_takes_its_leave() {
    let mut client = TestClient::with(&json!({}));
    assert_eq!(client.ask("shutdown", &Value::Null), Value::Null);
    assert_eq!(client.ask("textDocument/hover", &json!({}))["error"]["code"], -32600);
    assert_eq!(client.ask("shutdown", &Value::Null)["error"]["code"], -32600);
    client.tell("exit", &Value::Null);
    assert!(client.join());
}

#[test]
fn whoever_leaves_without_a_word_is_told_by_the_exit_code() {
    assert!(!TestClient::silent().end());
    assert!(!TestClient::with(&json!({})).end());
    let mut client = TestClient::with(&json!({}));
    client.tell("exit", &Value::Null);
    assert!(!client.join());
    let mut client = TestClient::silent();
    client.tell("exit", &Value::Null);
    assert!(!client.join());
    let mut client = TestClient::with(&json!({}));
    client.ask("shutdown", &Value::Null);
    assert!(client.end(), "the input may end without an exit");
}

#[test]
fn requests_have_their_time() {
    let mut client = TestClient::silent();
    assert_eq!(client.ask("textDocument/hover", &json!({}))["error"]["code"], -32002);
    assert_eq!(client.ask("shutdown", &Value::Null)["error"]["code"], -32002);
    client.tell("textDocument/didOpen", &json!({}));
    let result = client.ask("initialize", &json!({ "capabilities": {} }));
    assert_eq!(result["serverInfo"]["name"], "padanan");
    assert_eq!(result["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(client.ask("initialize", &json!({}))["error"]["code"], -32600);
    assert_eq!(client.ask("test/unknown", &Value::Null)["error"]["code"], -32601);
    assert_eq!(client.ask("$/unknown", &Value::Null)["error"]["code"], -32601);
    client.tell("$/setTrace", &json!({ "value": "verbose" }));
    client.tell("test/unknown", &Value::Null);
    client.send(&json!({ "jsonrpc": "2.0", "id": 77, "result": null }));
    client.send(&json!({ "jsonrpc": "2.0", "id": 78, "error": { "code": 1, "message": "tidak" } }));
    assert_eq!(client.ask("textDocument/hover", &json!(null)), Value::Null);
}

#[test]
fn strange_clients_are_served() {
    for params in [
        json!(null),
        json!([]),
        json!({}),
        json!({ "capabilities": null }),
        json!({ "capabilities": [], "processId": "a", "rootUri": 3, "workspaceFolders": 1, "initializationOptions": 7 }),
        json!({ "capabilities": { "general": { "positionEncodings": "utf-8" }, "textDocument": 5, "workspace": [] } }),
        json!({ "capabilities": {}, "workspaceFolders": [1, {}, { "uri": 1 }, { "uri": "ssh://a/b" }] }),
        json!({ "capabilities": {}, "processId": -1, "rootUri": null, "workspaceFolders": null }),
        json!({ "capabilities": {}, "processId": u64::MAX }),
    ] {
        let mut client = TestClient::silent();
        let result = client.ask("initialize", &params);
        assert_eq!(result["capabilities"]["positionEncoding"], "utf-16", "{params}");
        client.open(URI, "Sektor industriu tumbuh.");
        assert_eq!(client.diagnostics(URI), ["misspelling 0:7-16"], "{params}");
    }
}

#[test]
fn malformed_messages_do_not_end_a_session() {
    let mut client = TestClient::with(&json!({}));
    client.write(b"Content-Length: 3\r\n\r\n{x}");
    let refused = client.wait(|message| message.get("refused").is_some());
    assert_eq!(refused["refused"], "a message has a method, or the id of what it answers", "an answer with no number");
    client.write(b"apa ini?\r\n\r\n");
    assert_eq!(client.ask("textDocument/hover", &json!({ "textDocument": { "uri": URI } })), Value::Null);
    client.open(URI, "Sektor industri tumbuh.");
    for params in [json!({}), json!({ "position": 1 }), json!({ "position": { "line": -1, "character": 0 } })] {
        let mut params = params;
        params["textDocument"] = json!({ "uri": URI });
        assert_eq!(client.ask("textDocument/hover", &params)["error"]["code"], -32602, "{params}");
    }
    for method in ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave"] {
        for params in [json!(null), json!([]), json!({ "textDocument": 1 }), json!({ "textDocument": { "uri": 1 } })] {
            client.tell(method, &params);
        }
    }
    for method in ["didChangeConfiguration", "didChangeWatchedFiles", "didChangeWorkspaceFolders"] {
        for params in [json!(null), json!({ "settings": 1, "changes": [1, { "uri": 1 }], "event": { "added": 1 } })] {
            client.tell(&format!("workspace/{method}"), &params);
        }
    }
    client.edit(URI, 2, [0, 15, 0, 15], "u");
    assert_eq!(client.diagnostics(URI), ["misspelling 0:7-16"]);
}

#[test]
fn a_fault_does_not_end_a_session() {
    let mut client = TestClient::with(&json!({}));
    client.open(URI, "Sektor industriu tumbuh.");
    assert_eq!(client.diagnostics(URI), ["misspelling 0:7-16"]);
    let params = json!({ "textDocument": { "uri": URI } });
    assert_eq!(client.ask("test/fault", &params)["error"]["code"], -32603);
    client.edit(URI, 2, [0, 0, 0, 6], "Di sektor");
    assert_eq!(client.diagnostics(URI), ["misspelling 0:10-19"]);
}

#[test]
fn what_waits_can_be_taken_back() {
    let mut client = TestClient::with(&json!({}));
    // The server has a request to work on while the others wait.
    client.open(URI, &"Sektor industriu dan Kemenperin tumbuh. ".repeat(200));
    let mut bytes = Vec::new();
    let mut push = |message: Value| {
        let text = message.to_string();
        bytes.extend_from_slice(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    };
    let params = json!({ "textDocument": { "uri": URI } });
    push(json!({ "id": 1001, "method": "textDocument/diagnostic", "params": params }));
    push(json!({ "id": 1002, "method": "textDocument/diagnostic", "params": params }));
    push(json!({ "id": "tiga", "method": "textDocument/diagnostic", "params": params }));
    push(json!({ "method": "$/cancelRequest", "params": { "id": 1002 } }));
    push(json!({ "method": "$/cancelRequest", "params": { "id": "tiga" } }));
    push(json!({ "method": "$/cancelRequest", "params": { "id": 4 } }));
    push(json!({ "method": "$/cancelRequest", "params": null }));
    client.write(&bytes);
    assert!(client.answer(1001)["items"].is_array());
    assert_eq!(client.answer(1002)["error"]["code"], -32800);
    let third = client.wait(|message| message["id"] == "tiga");
    assert_eq!(third["error"]["code"], -32800);
}
