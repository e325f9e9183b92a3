openAuth({ clientId: 'suitedemo', corpId: 'dingdemo', rpcScope: 'Contact.User.Read', type: 0 })
    .then(answer => { document.title = answer.status; });
